/** Cards by way of the sandbox's acquirer: a partner's whole plugin. */
package org.sycee.plugins.cardacquirer;
