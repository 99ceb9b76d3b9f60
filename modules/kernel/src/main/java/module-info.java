import org.jspecify.annotations.NullMarked;

/** The few words all rooms share. */
@NullMarked
module org.sycee.kernel {
    requires transitive org.sycee.money;
    requires static org.jspecify;

    exports org.sycee.kernel;
}
