package org.goodschool.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.goodschool.local.Problem;

/** One stack a data folder. The operating system gives the lock back when its holder dies, however it dies. */
public final class StackLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private StackLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static Optional<StackLock> take(Path home) {
        try {
            FileChannel channel = FileChannel.open(home.resolve("stack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new StackLock(channel, lock));
        } catch (IOException cannot) {
            throw new Problem("cannot lock the data folder %s: check that you may write to it".formatted(home), cannot);
        }
    }

    public static boolean held(Path home) {
        if (!Files.exists(home.resolve("stack.lock"))) {
            return false;
        }
        Optional<StackLock> free = take(home);
        free.ifPresent(StackLock::close);
        return free.isEmpty();
    }

    /** What to say where nobody holds it. */
    public static String notHeld(Path home) {
        return "No stack is running in %s: ./goodschool up starts one".formatted(home);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException ignored) {
            // closing the process gives it back too
        }
    }
}
