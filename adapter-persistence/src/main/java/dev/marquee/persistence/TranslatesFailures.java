package dev.marquee.persistence;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.micronaut.aop.Around;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Lets no exception of the driver or the framework out of an adapter that has a word for it in the
 * domain or the application.
 */
@Around
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface TranslatesFailures {

  /** Whether the method stores something, which may have happened when its connection is lost. */
  boolean writes() default false;
}
