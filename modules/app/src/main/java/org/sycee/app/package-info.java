/** One WAR: the wiring of all rooms, the mapping of errors, and the way to the screens. */
package org.sycee.app;
