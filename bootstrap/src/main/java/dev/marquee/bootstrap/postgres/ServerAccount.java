package dev.marquee.bootstrap.postgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The account that runs PostgreSQL, which refuses to be root: the caller's own, and for root the
 * first of these that works.
 *
 * <ul>
 *   <li>A user namespace of its own: the files stay root's, and the server has no capability.
 *       Container engines forbid it by default.
 *   <li>Nobody: the cluster becomes nobody's. The way there may lead through folders of root, so
 *       the server keeps the one capability that lets it pass, and the security bit without which
 *       access(2) ignores that.
 * </ul>
 *
 * @param uid who owns the files of the cluster
 * @param prefix words before each command
 */
record ServerAccount(long uid, List<String> prefix) {
  private static final long ROOT_UID = 0;
  private static final long NOBODY_UID = 65534;

  private static final ServerAccount NAMESPACE =
      new ServerAccount(ROOT_UID, List.of("unshare", "--user"));
  private static final ServerAccount NOBODY =
      new ServerAccount(
          NOBODY_UID,
          List.of(
              "setpriv",
              "--reuid=" + NOBODY_UID,
              "--regid=" + NOBODY_UID,
              "--clear-groups",
              "--inh-caps=+dac_override",
              "--ambient-caps=+dac_override",
              "--securebits=+no_setuid_fixup"));

  static ServerAccount current() {
    var me = new UnixSystem().getUid();
    return me == ROOT_UID
        ? Stream.of(NAMESPACE, NOBODY)
            .filter(ServerAccount::works)
            .findFirst()
            .orElseThrow(ServerAccount::noneWorks)
        : new ServerAccount(me, List.of());
  }

  /**
   * Refuses the cluster of another user; root's own may have been nobody's under another kernel.
   */
  void check(Path cluster) throws IOException {
    var owner = uidOf(cluster);
    if (owner != uid && (prefix.isEmpty() || (owner != ROOT_UID && owner != NOBODY_UID))) {
      throw new EmbeddedPostgresException(
          "The database in %s belongs to the user %s: run this as that user"
              .formatted(cluster, Files.getOwner(cluster).getName()));
    }
  }

  /** Hands a cluster over to this account, the folder itself last, so that a crash repeats it. */
  void own(Path cluster) throws IOException {
    if (uidOf(cluster) != uid) {
      for (var path : Disk.bottomUp(cluster)) {
        Files.setAttribute(path, "unix:uid", (int) uid, NOFOLLOW_LINKS);
      }
    }
  }

  private static long uidOf(Path path) throws IOException {
    return Integer.toUnsignedLong((int) Files.getAttribute(path, "unix:uid"));
  }

  /** Whether the system lets us, and gives the account a name, which initdb asks for. */
  private boolean works() {
    var idOfUser = Stream.concat(prefix.stream(), Stream.of("id", "-un")).toList();
    try {
      return new ProcessBuilder(idOfUser)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw EmbeddedPostgresException.interrupted();
    }
  }

  private static EmbeddedPostgresException noneWorks() {
    return new EmbeddedPostgresException(
        "PostgreSQL does not run as root, and neither `unshare --user` nor `setpriv` works here:"
            + " run this as an ordinary user");
  }
}
