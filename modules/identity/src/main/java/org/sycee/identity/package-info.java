/**
 * Who is there: registration by phone or e-mail, sign-in, sessions, the payment PIN, administrators, and the gate that
 * every request passes.
 */
package org.sycee.identity;
