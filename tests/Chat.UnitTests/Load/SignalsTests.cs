using Chat.LoadTests.Ledgers;
using Chat.LoadTests.People;

namespace Chat.UnitTests.Load;

public sealed class SignalsTests
{
    private readonly Signals _signals = new();
    private readonly Sent _message = new("42", "9", "Text", TimeSpan.Zero);

    [Fact]
    public void A_notice_told_of_the_message_that_asking_for_its_sake_found()
    {
        Ask(5);
        Find(stored: 4);
        _message.Noticed.ShouldBe(At(5));
    }

    [Fact]
    public void Of_several_notices_it_was_the_first_after_the_message_was_stored()
    {
        Ask(3, 5, 6);
        Find(stored: 4);
        _message.Noticed.ShouldBe(At(5));
    }

    [Fact]
    public void A_notice_that_came_before_the_message_was_stored_told_of_another()
    {
        Ask(3);
        Find(stored: 4);
        _message.Noticed.ShouldBeNull();

        Ask(6);
        _message.Noticed.ShouldBe(At(6));
    }

    [Fact]
    public void Later_notices_change_nothing()
    {
        Ask(5);
        Find(stored: 4);
        Ask(9);
        _message.Noticed.ShouldBe(At(5));
    }

    [Fact]
    public void A_notice_that_comes_while_the_question_is_under_way_told_only_of_what_the_next_finds()
    {
        Ask(3);
        _signals.Came(At(5));
        Find(stored: 4);
        _message.Noticed.ShouldBeNull();

        _signals.Ask();
        _message.Noticed.ShouldBe(At(5));
    }

    [Fact]
    public void Without_a_notice_of_its_own_a_message_stays_unnoticed()
    {
        Ask(3);
        Find(stored: 4);
        _signals.Ask();
        _message.Noticed.ShouldBeNull();
    }

    private void Ask(params int[] notices)
    {
        foreach (var notice in notices) _signals.Came(At(notice));
        _signals.Ask();
    }

    private void Find(int stored) => _signals.Found(_message, At(stored));

    private static TimeSpan At(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
