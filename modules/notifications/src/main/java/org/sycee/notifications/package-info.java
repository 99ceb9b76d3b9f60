/** Tells people what happened, and open pages what has changed; it watches the other rooms, and none of them knows it. */
package org.sycee.notifications;
