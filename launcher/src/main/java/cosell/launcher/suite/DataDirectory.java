package cosell.launcher.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder that keeps everything a suite knows, over restarts. */
public record DataDirectory(Path path) {

    private static final int SECRET_BYTES = 32;

    /** All we ever put there; nothing else is ever deleted. */
    private static final List<String> CONTENT = List.of(
            "store",
            "broker",
            "registry",
            "issuer",
            "inbox",
            "logs",
            "services",
            "restart",
            "cursor-secret",
            "suite.json");

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    Path of(Part part) {
        return path.resolve(
                switch (part) {
                    case STORE -> "store";
                    case BROKER -> "broker";
                    case REGISTRY -> "registry";
                    case ISSUER -> "issuer";
                    case INBOX -> "inbox";
                    case GATEWAY, DEALS, INVITATIONS, REGISTRATION, NOTIFICATION -> "logs";
                });
    }

    public Path logs() {
        return path.resolve("logs");
    }

    /** What services in JVMs of their own need for themselves. */
    Path services() {
        return path.resolve("services");
    }

    /** See {@link AotCache}. */
    Path aot() {
        return path.resolve("aot");
    }

    /** See {@link RestartOrders}. */
    Path restart() {
        return path.resolve("restart");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path description() {
        return path.resolve("suite.json");
    }

    public boolean exists() {
        return Files.isDirectory(path);
    }

    /** Nobody else may look into it. */
    void create() {
        try {
            Files.createDirectories(
                    logs(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new ToldException("The data directory " + path + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** The key that signs page cursors: made once, readable by its owner only. */
    String cursorSecret() {
        var file = path.resolve("cursor-secret");
        try {
            if (!Files.exists(file)) {
                writeForOwner(file, newSecret());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** All or nothing, and nobody else may read it. */
    static void writeForOwner(Path file, String content) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part", ownerOnly);
        Files.writeString(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes all data; only for who holds the lock. */
    void clear() {
        for (var name : CONTENT) {
            try {
                delete(path.resolve(name));
            } catch (IOException e) {
                throw new ToldException(path.resolve(name) + " cannot be deleted: " + e.getMessage(), e);
            }
        }
    }

    /** Deletes the whole folder, which must have been made for one run only. */
    void delete() {
        try {
            delete(path);
        } catch (IOException e) {
            throw new ToldException(path + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    private static void delete(Path entry) throws IOException {
        if (!Files.exists(entry)) {
            return;
        }
        Files.walkFileTree(entry, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
