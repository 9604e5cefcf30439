package app.certkeep.api;

import com.fasterxml.jackson.jr.ob.JSON;

import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Another program that calls the API. Whatever is answered is held against the description.
final class Caller {
    private static final OkHttpClient HTTP = new OkHttpClient();
    private static final Description DESCRIPTION = Description.read();

    private final String address;
    private final Headers headers;

    private Caller(String address, Headers headers) {
        this.address = address;
        this.headers = headers;
    }

    static Caller of(String address) {
        return new Caller(address, Headers.of());
    }

    Caller with(String header, String value) {
        return new Caller(address, headers.newBuilder().add(header, value).build());
    }

    Caller signedIn(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Answered get(String path) {
        return call("GET", path, null);
    }

    Answered delete(String path) {
        return call("DELETE", path, null);
    }

    Answered send(String method, String path, Map<String, ?> json) {
        try {
            return sendText(method, path, "application/json", JSON.std.asString(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answered sendText(String method, String path, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return call(method, path, RequestBody.create(bytes, MediaType.get(type)));
    }

    Answered call(String method, String path, RequestBody body) {
        Request request =
                new Request.Builder()
                        .url(address + path)
                        .headers(headers)
                        .method(method, body)
                        .build();
        try (Response response = HTTP.newCall(request).execute()) {
            byte[] bytes = response.body().bytes();
            String type = response.header("Content-Type", "");
            DESCRIPTION.check(method, path, response.code(), type, bytes);
            return new Answered(response.code(), response.headers(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was answered.
    record Answered(int status, Headers headers, byte[] bytes) {
        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        Map<String, Object> json() {
            try {
                return JSON.std.mapFrom(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("no JSON: " + body(), e);
            }
        }

        String text(String name) {
            return String.valueOf(json().get(name));
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> items() {
            return (List<Map<String, Object>>) json().get("items");
        }
    }
}
