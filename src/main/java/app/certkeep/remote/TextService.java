package app.certkeep.remote;

import app.certkeep.crypto.SecretBytes;
import app.certkeep.remote.Answer.Problem;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import okio.BufferedSource;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;

/// Asks a service for a text, blocking its thread for 30 s at most: 10 s to connect, no redirects,
/// 64 KiB, certificates always verified.
public final class TextService {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 64 * 1024;

    private final OkHttpClient client;

    public TextService() {
        this(new OkHttpClient(), LONGEST_CALL);
    }

    /// @param trusting decides which servers are trusted; all else is set here
    TextService(OkHttpClient trusting, Duration longest) {
        client =
                trusting.newBuilder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .readTimeout(longest)
                        .writeTimeout(longest)
                        .callTimeout(longest)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        // Once asked is once paid for.
                        .retryOnConnectionFailure(false)
                        .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                        .build();
    }

    /// @param length characters of one string, where the address takes it
    /// @param count how many strings, where the address takes it
    public Answer ask(ServiceUrl url, int length, int count) {
        Request request =
                new Request.Builder()
                        .url(url.with(length, count))
                        .header("Accept", "text/plain")
                        .build();
        Call call = client.newCall(request);
        try (Response response = call.execute()) {
            return answer(response);
        } catch (SSLException e) {
            return new Answer.Failed(Problem.UNTRUSTED);
        } catch (InterruptedIOException e) {
            return new Answer.Failed(Problem.TIMEOUT);
        } catch (IOException e) {
            return new Answer.Failed(call.isCanceled() ? Problem.TIMEOUT : Problem.UNREACHABLE);
        }
    }

    private static Answer answer(Response response) throws IOException {
        if (response.isRedirect()) {
            return new Answer.Failed(Problem.REDIRECT);
        }
        if (!response.isSuccessful()) {
            return new Answer.Failed(Problem.STATUS);
        }
        BufferedSource source = response.body().source();
        if (source.request(MOST_BYTES + 1L)) {
            return new Answer.Failed(Problem.TOO_LONG);
        }
        byte[] bytes = source.readByteArray();
        try {
            return PrintableText.of(bytes)
                    .<Answer>map(text -> new Answer.Text(new SecretBytes(text)))
                    .orElseGet(() -> new Answer.Failed(Problem.NOT_TEXT));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
