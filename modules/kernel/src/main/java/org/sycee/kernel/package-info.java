/** The few words all rooms share: who acts, under which key, what went wrong, and where a crash may strike. */
package org.sycee.kernel;
