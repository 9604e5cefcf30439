package app.certkeep.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.UnknownHostException;

class AddressKindTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.0.1",
                "fe80::1",
                "fd00:ec2::254",
                "fd20:ce::254",
                "0.0.0.0",
                "0.1.2.3",
                "::",
                "224.0.0.1",
                "ff02::1",
                "255.255.255.255",
                "100.100.100.200",
                "168.63.129.16",
                "::ffff:169.254.169.254",
                "::169.254.169.254",
                "64:ff9b::169.254.169.254",
                "2002:a9fe:a9fe::1"
            })
    void link_local_metadata_and_no_host_are_forbidden_in_every_spelling(String address)
            throws UnknownHostException {
        assertThat(kindOf(address)).isEqualTo(AddressKind.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"})
    void this_computer_is_allowed_and_known(String address) throws UnknownHostException {
        assertThat(kindOf(address)).isEqualTo(AddressKind.LOOPBACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "172.16.0.1", "192.168.1.1", "100.64.0.1", "fd12::1"})
    void private_networks_are_allowed_and_known(String address) throws UnknownHostException {
        assertThat(kindOf(address)).isEqualTo(AddressKind.PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
    void the_rest_is_public(String address) throws UnknownHostException {
        assertThat(kindOf(address)).isEqualTo(AddressKind.PUBLIC);
    }

    private static AddressKind kindOf(String address) throws UnknownHostException {
        return AddressKind.of(InetAddress.getByName(address));
    }
}
