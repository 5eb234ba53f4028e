using Chat.LoadTests.Ledgers;
using Chat.LoadTests.Wire;

namespace Chat.UnitTests.Load;

public sealed class LedgerTests
{
    private const string Student = "42";
    private const string Coach = "9";
    private const long Start = 7;

    private readonly Ledger _ledger = new();

    [Fact]
    public void A_run_without_faults_reports_nothing()
    {
        Run(Send(Student, Coach, 1), Send(Coach, Student, 2), Send(Student, Coach, 3));

        _ledger.Defects.ShouldBeEmpty();
        (_ledger.SentCount, _ledger.StoredCount, _ledger.FetchedCount).ShouldBe((3, 3, 3));
    }

    [Fact]
    public void A_message_that_its_recipient_never_fetched_is_lost()
    {
        var sent = Send(Student, Coach, 1);
        Accept(sent, 8);
        _ledger.Serve(Stored(sent, 8), Student, Coach, TimeSpan.Zero).ShouldBeNull("its sender is not its recipient");
        Audit(Stored(sent, 8));

        _ledger.Defects.ShouldBe(["lost 1"]);
    }

    [Fact]
    public void A_message_that_is_not_stored_is_lost()
    {
        var sent = Send(Student, Coach, 1);
        Accept(sent, 8);
        Serve(sent, 8);
        Audit();

        _ledger.Defects.ShouldBe(["lost 1"]);
    }

    [Fact]
    public void A_message_that_was_never_accepted_is_lost()
    {
        var sent = Send(Student, Coach, 1);
        Serve(sent, 8);
        Audit(Stored(sent, 8));

        _ledger.Defects.ShouldBe(["lost 1"]);
    }

    [Fact]
    public void A_message_that_is_stored_twice_is_duplicated()
    {
        var sent = Send(Student, Coach, 1);
        Accept(sent, 8);
        Serve(sent, 8);
        Audit(Stored(sent, 8), Stored(sent, 9));

        _ledger.Defects.ShouldBe(["duplicated 1", "misnumbered 1"]);
    }

    [Fact]
    public void Another_text_is_an_alteration()
    {
        var sent = Send(Student, Coach, 1);
        Accept(sent, 8);
        Serve(sent, 8);
        Audit(Stored(sent, 8) with { Text = "Another" });

        _ledger.Defects.ShouldBe(["altered 1"]);
    }

    [Fact]
    public void Another_text_in_the_answer_is_an_alteration()
    {
        var sent = Send(Student, Coach, 1);
        _ledger.Accept(sent, Stored(sent, 8) with { Text = "Another" }, TimeSpan.Zero);
        Serve(sent, 8);
        Audit(Stored(sent, 8));

        _ledger.Defects.ShouldBe(["altered 1"]);
    }

    [Theory]
    [InlineData(Coach, "1")]
    [InlineData("1", Student)]
    [InlineData("1", "2")]
    public void A_message_that_others_are_served_is_misdelivered_and_not_fetched(string reader, string peer)
    {
        var sent = Send(Student, Coach, 1);
        Accept(sent, 8);
        _ledger.Serve(Stored(sent, 8), reader, peer, TimeSpan.Zero).ShouldBeNull();
        Audit(Stored(sent, 8));

        _ledger.Defects.ShouldBe(["lost 1", "misdelivered 1"]);
    }

    [Fact]
    public void A_message_that_is_stored_in_another_conversation_is_misdelivered()
    {
        var sent = Send(Student, Coach, 1);
        Accept(sent, 8);
        Serve(sent, 8);
        _ledger.Audit([Stored(sent, 8)], "1", "2", Start);

        _ledger.Defects.ShouldBe(["misdelivered 1"]);
    }

    [Fact]
    public void A_message_that_is_stored_as_another_senders_is_misdelivered()
    {
        var sent = Send(Student, Coach, 1);
        Accept(sent, 8);
        Serve(sent, 8);
        Audit(Stored(sent, 8) with { Sender = Coach });

        _ledger.Defects.ShouldBe(["misdelivered 1"]);
    }

    [Fact]
    public void Another_seq_than_the_answer_promised_is_a_defect()
    {
        var (first, second) = (Send(Student, Coach, 1), Send(Student, Coach, 2));
        Run(first, second);
        first.Seq = 9;
        _ledger.Defects.ShouldBeEmpty();

        Audit(Stored(first, 8), Stored(second, 9));

        _ledger.Misnumbered.ShouldBe(1);
    }

    [Fact]
    public void A_message_that_nobody_sent_is_unexpected()
    {
        Run(Send(Student, Coach, 1));
        Audit(new StoredMessage(Start + 1, Guid.NewGuid(), Coach, "Who wrote this?", default));

        _ledger.Unexpected.ShouldBe(1);
        _ledger.Defects.ShouldNotBeEmpty();
    }

    [Fact]
    public void An_answer_with_another_message_is_unexpected()
    {
        var (mine, other) = (Send(Student, Coach, 1), Send(Student, Coach, 2));
        _ledger.Accept(mine, Stored(other, 8), TimeSpan.Zero);

        _ledger.Unexpected.ShouldBe(1);
    }

    [Fact]
    public void A_senders_messages_in_another_order_than_they_were_sent_in_are_out_of_order()
    {
        var (first, second) = (Send(Student, Coach, 1), Send(Student, Coach, 2));
        Run(second, first);

        _ledger.Defects.ShouldBe(["out of order 1"]);
    }

    [Fact]
    public void A_gap_is_out_of_order()
    {
        var sent = Send(Student, Coach, 1);
        Accept(sent, 9);
        Serve(sent, 9);
        Audit(Stored(sent, 9));

        _ledger.Defects.ShouldBe(["out of order 1"]);
    }

    /// <summary>Sends, stores and fetches the messages in this order, without a fault.</summary>
    private void Run(params Sent[] messages)
    {
        for (var i = 0; i < messages.Length; i++)
        {
            Accept(messages[i], Start + 1 + i);
            Serve(messages[i], Start + 1 + i);
        }

        Audit([.. messages.Select((message, i) => Stored(message, Start + 1 + i))]);
    }

    private Sent Send(string sender, string recipient, int due)
    {
        var sent = new Sent(sender, recipient, $"Text {due}", TimeSpan.FromSeconds(due));
        _ledger.Add(sent);
        return sent;
    }

    private void Accept(Sent message, long seq) => _ledger.Accept(message, Stored(message, seq), TimeSpan.Zero);

    private void Serve(Sent message, long seq) =>
        _ledger.Serve(Stored(message, seq), message.Recipient, message.Sender, TimeSpan.Zero).ShouldBe(message);

    private void Audit(params StoredMessage[] conversation) => _ledger.Audit(conversation, Student, Coach, Start);

    private static StoredMessage Stored(Sent message, long seq) => new(seq, message.ClientId, message.Sender, message.Text, default);
}
