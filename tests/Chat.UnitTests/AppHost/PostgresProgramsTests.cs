using Chat.AppHost;

namespace Chat.UnitTests.AppHost;

public sealed class PostgresProgramsTests
{
    private static readonly PostgresPrograms Fifteen = new("/fifteen", 15);
    private static readonly PostgresPrograms Seventeen = new("/seventeen", 17);

    [Theory]
    [InlineData("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", 15)]
    [InlineData("postgres (PostgreSQL) 18beta1", 18)]
    [InlineData("postgres (PostgreSQL) 9.6.24", 9)]
    public void The_major_version_is_read_from_what_the_program_says(string output, int major) =>
        PostgresPrograms.ParseMajor(output).ShouldBe(major);

    [Fact]
    public void A_program_that_says_something_else_is_none() => PostgresPrograms.ParseMajor("bash: postgres: not found").ShouldBeNull();

    [Fact]
    public void New_data_is_made_with_the_newest() => PostgresPrograms.Choose([Fifteen, Seventeen], null, "/data").ShouldBe(Seventeen);

    [Fact]
    public void Old_data_is_used_with_the_version_that_made_it() =>
        PostgresPrograms.Choose([Fifteen, Seventeen], 15, "/data").ShouldBe(Fifteen);

    [Fact]
    public void Data_of_a_version_that_is_not_installed_is_refused_by_name()
    {
        var failure = Should.Throw<TopologyException>(() => PostgresPrograms.Choose([Seventeen, Fifteen], 14, "/data"));

        failure.Message.ShouldBe(
            "The data in /data is of PostgreSQL 14, installed is 15, 17. Install PostgreSQL 14, or delete the data with ./chat reset.");
    }

    [Fact]
    public void Without_any_the_message_says_how_to_get_it() =>
        Should.Throw<TopologyException>(() => PostgresPrograms.Choose([], null, "/data")).Message.ShouldContain("apt install postgresql");
}
