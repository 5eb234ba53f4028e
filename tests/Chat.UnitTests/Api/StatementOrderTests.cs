using Chat.Api.Database;

namespace Chat.UnitTests.Api;

public sealed class StatementOrderTests
{
    [Fact]
    public void Statements_of_one_conversation_stand_together_whoever_asks()
    {
        StatementOrder[] asked =
            [new(user: 9, peer: 2), new(user: 3, peer: 4), new(user: 2, peer: 9), new(user: 4, peer: 3), new(user: 1, peer: 8)];
        asked.Order().ShouldBe([asked[4], asked[2], asked[0], asked[1], asked[3]]);
    }
}
