package dev.marquee.web.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a view says for a refusal of the domain. On a controller it holds for all its methods, on a
 * method for that one; without one, {@code post_not_found} reads "Post not found".
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(Sentence.List.class)
public @interface Sentence {

  /** The code of the refusal. */
  String of();

  /** The sentence, which is part of the public contract. */
  String detail();

  /** The code that this view shows instead. */
  String code() default "";

  /** The value of the extension member {@code error}, for OAuth clients (RFC 6749, 5.2). */
  String error() default "";

  /** Holds several. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface List {
    Sentence[] value();
  }
}
