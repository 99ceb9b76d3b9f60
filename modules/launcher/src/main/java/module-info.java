import org.jspecify.annotations.NullMarked;

/** Runs the WAR with its embedded database and the partner simulator in one command. */
@NullMarked
module org.sycee.launcher {
    requires java.logging;
    requires java.net.http;
    requires org.sycee.postgres;
    requires static org.jspecify;
}
