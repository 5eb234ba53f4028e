using System.Text.Json.Serialization;
using Chat.ServiceDefaults.Contracts;

namespace Chat.Api.WaitingMail;

/// <summary>When a user wants a mail about messages that wait. The times are settings (<see cref="WaitingMailOptions"/>).</summary>
[JsonConverter(typeof(NameConverter<WaitingMailWish>))]
internal enum WaitingMailWish
{
    /// <summary>After 20 minutes; the wish of a user who has not chosen.</summary>
    Soon,

    /// <summary>After a minute.</summary>
    AtOnce,

    /// <summary>After 20 minutes, at most once a day.</summary>
    Daily,

    Never,
}
