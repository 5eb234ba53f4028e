using System.Text.Json.Serialization;

namespace Chat.ServiceDefaults.Contracts;

[JsonSourceGenerationOptions(
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(QueuedNotice))]
internal sealed partial class NoticeJson : JsonSerializerContext;
