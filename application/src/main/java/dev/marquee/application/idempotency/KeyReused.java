package dev.marquee.application.idempotency;

/** A key came with another request than the one that it stands for. Nothing was done. */
public final class KeyReused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyReused() {
    super("idempotency key reused", null, false, false);
  }
}
