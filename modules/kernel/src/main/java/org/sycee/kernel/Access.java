package org.sycee.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a resource method. Every one must carry this; a method without it is refused to all. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {

    Role[] value();

    /** The roles a route can ask for. */
    enum Role {
        /** Anybody, signed in or not. */
        ANYONE,
        /** A signed-in person, for what is that person's own. */
        PERSON,
        /** A person's own program, which shows its API key. */
        API_KEY,
        /** A signed-in administrator. */
        ADMINISTRATOR
    }
}
