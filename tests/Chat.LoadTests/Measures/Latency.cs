namespace Chat.LoadTests.Measures;

/// <summary>One measurement: the due time of the message since the begin of the load, and the time of the step from then on.</summary>
internal readonly record struct Latency(TimeSpan At, TimeSpan Took);
