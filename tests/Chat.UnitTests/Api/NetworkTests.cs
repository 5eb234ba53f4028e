using System.Net;
using Chat.Api.Sessions;

namespace Chat.UnitTests.Api;

public sealed class NetworkTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:aaaa::1", "20010db800010002/64")]
    [InlineData("2001:db8:1:2:ffff:ffff:ffff:ffff", "20010db800010002/64")]
    [InlineData("2001:db8:1:3::1", "20010db800010003/64")]
    public void An_address_counts_as_its_network(string address, string network) => Network.Of(IPAddress.Parse(address)).ShouldBe(network);

    [Theory]
    [InlineData("203.0.113.7", null)]
    [InlineData("::ffff:203.0.113.7", null)]
    [InlineData("2001:db8:1:2::1", "20010db80001/48")]
    [InlineData("2001:db8:1:ffff::1", "20010db80001/48")]
    [InlineData("2001:db8:2::1", "20010db80002/48")]
    public void An_address_of_IPv6_also_counts_for_its_site(string address, string? site) =>
        Network.SiteOf(IPAddress.Parse(address)).ShouldBe(site);

    [Fact]
    public void An_unknown_address_is_a_network_of_its_own() => Network.Of(null).ShouldBe("unknown");
}
