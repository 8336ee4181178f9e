module org.example.filmlog {
  requires dev.marquee.domain;
}
