package dev.marquee.persistence;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** The one place where failures of the database get their name. */
@Singleton
@InterceptorBean(TranslatesFailures.class)
final class FailureTranslator implements MethodInterceptor<Object, Object> {

  private final TransactionOperations<Connection> transactions;

  FailureTranslator(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  @Override
  public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
    try {
      return call.proceed();
    } catch (RuntimeException failure) {
      throw Failures.translate(failure, isStoredAtOnce(call));
    }
  }

  /** Inside a transaction nothing is stored before its end. */
  private boolean isStoredAtOnce(MethodInvocationContext<Object, Object> call) {
    return call.isTrue(TranslatesFailures.class, "writes")
        && transactions.findTransactionStatus().isEmpty();
  }
}
