using Chat.ServiceDefaults.Contracts;

namespace Chat.UnitTests.Contracts;

public sealed class UserIdsTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("42", 42)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Decimal_numbers_are_ids(string text, long id)
    {
        UserIds.TryParse(text, out var parsed).ShouldBeTrue();
        parsed.ShouldBe(id);
        UserIds.Format(id).ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("042")]
    [InlineData("-9")]
    [InlineData("+9")]
    [InlineData(" 9")]
    [InlineData("9 ")]
    [InlineData("9.0")]
    [InlineData("1e3")]
    [InlineData("٩")]
    [InlineData("nine")]
    [InlineData("9223372036854775808")]
    public void Anything_else_is_none(string? text) => UserIds.TryParse(text, out _).ShouldBeFalse();
}
