namespace Chat.Api.Messages;

/// <summary>The texts of the past conversations of the demo accounts.</summary>
internal static class DemoWords
{
    /// <summary>A message of the demo student and the demo coach.</summary>
    /// <param name="IsStudents">Whether the student wrote the message.</param>
    /// <param name="Days">How many days ago.</param>
    /// <param name="At">The time of day, UTC.</param>
    /// <param name="Text">The text; null when the message was deleted.</param>
    public sealed record Line(bool IsStudents, int Days, TimeOnly At, string? Text);

    /// <summary>The beginning of a conversation of the demo coach with one of many students.</summary>
    public sealed record Opening(string Question, string Answer, string More);

    public static readonly IReadOnlyList<Line> Past =
    [
        Student(6, "09:12", "Good morning! I have a first outline of my research plan. Could you have a look this week?"),
        Coach(6, "09:31", "Good morning Sam. Yes, gladly. Is there a part that you are unsure of?"),
        Student(6, "09:33", "The method, mostly. I do not know whether ten interviews are enough."),
        Coach(6, "09:40", "A good question to start with. Let us talk about it tomorrow, I will be here from ten."),
        Student(5, "15:02", "Thank you for today! My notes: 1. fewer questions, 2. ten interviews will do, 3. say why them."),
        Coach(5, "15:20", "That is it. Put the third one first: who you talk to decides what you can say afterwards."),
        Student(5, "15:21", "I had not seen it like that. 🙂"),
        Student(4, "10:45", null),
        Student(4, "10:47", "Three people have said yes: two teachers and a head of school. May I start with them?"),
        Coach(4, "11:30", "Do, and write down afterwards what surprised you. This helped others: "
            + "https://en.wikipedia.org/wiki/Semi-structured_interview"),
        Student(2, "17:05", "The first interview is done.\nIt took twice as long as planned, and I let her talk."),
        Coach(2, "17:30", "Letting people talk is half of the method. How did the recording go?"),
        Student(2, "17:34", "Well, and I asked her consent first. I will write it out this weekend."),
        Coach(2, "17:36", "Very good. See you on Thursday at ten."),
    ];

    public static readonly IReadOnlyList<Opening> Openings =
    [
        new("Could we talk about my planning on Thursday?", "Of course. Shall we say three o'clock?",
            "Or on Friday, if that is better for you."),
        new("I have sent you the second draft.", "I will read it tonight.", "The last chapter is not finished yet."),
        new("Is it all right if I hand it in on Monday?", "Monday is fine.", "I need the weekend for the figures."),
        new("Thank you for yesterday, that helped a lot!", "Glad to hear that. Keep going!", "I have started on the interviews."),
        new("Shall we meet online this time?", "Yes, online works for me.", "The train does not run this week."),
    ];

    private static Line Student(int days, string at, string? text) =>
        new(IsStudents: true, days, TimeOnly.ParseExact(at, "HH:mm", null), text);

    private static Line Coach(int days, string at, string text) =>
        new(IsStudents: false, days, TimeOnly.ParseExact(at, "HH:mm", null), text);
}
