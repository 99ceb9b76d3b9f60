import org.jspecify.annotations.NullMarked;

/** PostgreSQL, embedded, with the settings that keep money. */
@NullMarked
module org.sycee.postgres {
    requires transitive java.sql;
    requires embedded.postgres;
    requires static org.jspecify;

    exports org.sycee.postgres;
}
