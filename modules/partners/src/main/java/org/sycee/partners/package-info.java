/** Loads plugins, makes their calls, and owns each durable partner call until its outcome is certain. */
package org.sycee.partners;
