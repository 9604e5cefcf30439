package app.certkeep.remote;

import app.certkeep.network.AddressKind;
import app.certkeep.network.GuardedSockets;
import app.certkeep.network.NetworkProblem;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import okio.BufferedSource;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Asks servers that strangers named, in certificates, for some bytes. Blocks its thread for 30 s
/// at most: 10 s to connect, no redirects, no proxy, and none of the addresses that
/// [AddressKind#FORBIDDEN] means, whatever a name resolves to.
public final class ByteService {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private final OkHttpClient client;

    public ByteService() {
        this(LONGEST_CALL);
    }

    ByteService(Duration longest) {
        client =
                new OkHttpClient.Builder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .readTimeout(longest)
                        .writeTimeout(longest)
                        .callTimeout(longest)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .proxy(Proxy.NO_PROXY)
                        .socketFactory(new GuardedSockets())
                        .addNetworkInterceptor(ByteService::notePlace)
                        .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                        .build();
    }

    private static Response notePlace(Interceptor.Chain chain) throws IOException {
        AddressKind kind = AddressKind.of(chain.connection().route().socketAddress().getAddress());
        chain.request().tag(AtomicBoolean.class).set(kind != AddressKind.PUBLIC);
        return chain.proceed(chain.request());
    }

    /// @param most bytes that are read of an answer; a longer one is none
    public Reply get(String url, int most) {
        HttpUrl address = HttpUrl.parse(url);
        return address == null
                ? new Reply.Failed(NetworkProblem.BAD_ADDRESS)
                : ask(new Request.Builder().url(address), most);
    }

    /// @param type the media type of what is sent
    /// @param most as in [#get]
    public Reply post(String url, String type, byte[] body, int most) {
        HttpUrl address = HttpUrl.parse(url);
        return address == null
                ? new Reply.Failed(NetworkProblem.BAD_ADDRESS)
                : ask(
                        new Request.Builder()
                                .url(address)
                                .post(RequestBody.create(body, MediaType.get(type))),
                        most);
    }

    private Reply ask(Request.Builder request, int most) {
        AtomicBoolean inside = new AtomicBoolean();
        Call call = client.newCall(request.tag(AtomicBoolean.class, inside).build());
        try (Response response = call.execute()) {
            if (response.isRedirect()) {
                return new Reply.Failed(NetworkProblem.REDIRECT);
            }
            if (!response.isSuccessful()) {
                return new Reply.Failed(NetworkProblem.STATUS);
            }
            BufferedSource source = response.body().source();
            return source.request(most + 1L)
                    ? new Reply.Failed(NetworkProblem.TOO_LONG)
                    : new Reply.Bytes(source.readByteArray(), inside.get());
        } catch (IOException e) {
            return new Reply.Failed(
                    call.isCanceled() ? NetworkProblem.TIMEOUT : NetworkProblem.of(e));
        }
    }
}
