namespace Chat.LoadTests;

/// <summary>One measurement: when the message was due, as time since the load began, and how long the step took from then on.</summary>
internal readonly record struct Latency(TimeSpan At, TimeSpan Took);
