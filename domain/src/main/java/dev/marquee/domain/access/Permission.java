package dev.marquee.domain.access;

/** What can be done to a protected aggregate. */
public enum Permission {
  /** Learn that it exists, and read what everybody may read of it. */
  VIEW,
  /** Read also what only its owner and admins may, such as an e-mail address. */
  VIEW_PRIVATE,
  /** Make another one of its kind. */
  CREATE,
  EDIT,
  DELETE
}
