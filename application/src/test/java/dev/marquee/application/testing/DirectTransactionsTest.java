package dev.marquee.application.testing;

import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.testing.InMemoryUserRepository;
import dev.marquee.domain.user.UserRepository;

final class DirectTransactionsTest implements TransactionsContract {

  private final InMemoryUserRepository users = new InMemoryUserRepository();
  private final Transactions transactions = new DirectTransactions(users);

  @Override
  public Transactions transactions() {
    return transactions;
  }

  @Override
  public UserRepository users() {
    return users;
  }
}
