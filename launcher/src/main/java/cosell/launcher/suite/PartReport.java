package cosell.launcher.suite;

/**
 * A part of a running suite.
 *
 * @param instance from 1, counting the running copies of the part
 * @param address without secrets
 * @param port 0 when it is not ours
 * @param pid 0 when it is not ours, or has ended
 * @param replaced whether it was not started by us
 */
public record PartReport(Part part, int instance, String address, int port, long pid, boolean replaced) {}
