import org.jspecify.annotations.NullMarked;

/** The partner's side of Sycee as a process of its own. */
@NullMarked
module org.sycee.partnersimulator {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires java.net.http;
    requires jdk.httpserver;
    requires org.sycee.money;
    requires static org.jspecify;

    exports org.sycee.partnersimulator;

    opens org.sycee.partnersimulator.internal to
            com.fasterxml.jackson.databind;
}
