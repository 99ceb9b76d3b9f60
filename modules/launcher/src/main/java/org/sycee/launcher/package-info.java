/** Runs the WAR with its embedded database and the partner simulator in one command. */
package org.sycee.launcher;
