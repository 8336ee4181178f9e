package dev.marquee.bootstrap.demo;

/** Lines to paste into another terminal, in order. */
record DemoGuide(String baseUrl, DemoAccounts accounts) {

  String text() {
    return """
    Marquee answers on BASE. Open BASE/docs, or paste these lines into another terminal:

    # Register
    curl -sS BASE/auth/register -H 'Content-Type: application/json' \\
      -d '{"username": "newcomer", "email": "newcomer@example.org", "password": "a long enough one"}'

    # Log in as the demo member
    TOKEN=$(curl -sS BASE/auth/token -d username=MEMBER -d password=MEMBER_PASSWORD \\
      | sed 's/.*"access_token": *"\\([^"]*\\)".*/\\1/')

    # The best films since 1990
    curl -sS -H "Authorization: Bearer $TOKEN" 'BASE/movies/new?year=1990&rating=9'

    # Write a post, change it, read it, delete it
    POST=$(curl -sS BASE/posts -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
      -d '{"title": "A first look", "content": "It was worth the ticket."}' \\
      | sed 's/.*"id": *\\([0-9]*\\).*/\\1/')
    curl -sS -X PATCH BASE/posts/$POST -H "Authorization: Bearer $TOKEN" \\
      -H 'Content-Type: application/json' -d '{"title": "A second look"}'
    curl -sS BASE/posts/$POST
    curl -sS -X DELETE BASE/posts/$POST -H "Authorization: Bearer $TOKEN" -w '%{http_code}\\n'

    Accounts (the passwords change with each --demo):
      member  MEMBER  MEMBER_PASSWORD
      admin   ADMIN  ADMIN_PASSWORD
    """
        .replace("BASE", baseUrl)
        .replace("MEMBER_PASSWORD", accounts.member().password())
        .replace("MEMBER", accounts.member().username())
        .replace("ADMIN_PASSWORD", accounts.admin().password())
        .replace("ADMIN", accounts.admin().username());
  }
}
