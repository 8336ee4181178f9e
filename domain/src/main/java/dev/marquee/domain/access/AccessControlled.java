package dev.marquee.domain.access;

import java.util.List;

/** Something that not everybody may see or change. */
public interface AccessControlled {

  /** The rules in order: the first that matches decides, and what none matches is denied. */
  List<AccessRule> accessRules();
}
