package cosell.endtoend.chaos;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What was accepted of one deal's course. Written by one person at a time. */
final class Course {

    /** How an invitation was answered. */
    enum Reply {
        NONE,
        ACCEPTED,
        DECLINED
    }

    private final String name;
    private final String deal;
    private final List<BigDecimal> amounts = new CopyOnWriteArrayList<>();
    private final Map<String, Reply> invitations = new ConcurrentHashMap<>();
    private volatile @Nullable BigDecimal closing;
    private volatile @Nullable String registration;
    private volatile boolean submitted;

    Course(String name, String deal, BigDecimal amount) {
        this.name = name;
        this.deal = deal;
        amounts.add(amount);
    }

    void edited(BigDecimal amount) {
        amounts.add(amount);
    }

    void invited(String invitation) {
        invitations.putIfAbsent(invitation, Reply.NONE);
    }

    void answered(String invitation, Reply reply) {
        invitations.put(invitation, reply);
    }

    void won(BigDecimal amount) {
        closing = amount;
    }

    void registered(String id) {
        registration = id;
    }

    void submitted() {
        submitted = true;
    }

    String name() {
        return name;
    }

    String deal() {
        return deal;
    }

    /** The values it has had, in their order: each is unique to its command. */
    List<BigDecimal> amounts() {
        return List.copyOf(amounts);
    }

    Map<String, Reply> invitations() {
        return Map.copyOf(invitations);
    }

    /** What it was won for; null when it was not. */
    @Nullable
    BigDecimal closing() {
        return closing;
    }

    @Nullable
    String registration() {
        return registration;
    }

    boolean isSubmitted() {
        return submitted;
    }
}
