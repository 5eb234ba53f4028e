namespace Chat.ServiceDefaults.Contracts;

/// <summary>The names of the parts: in the AppHost, in connection strings, in service addresses and in telemetry.</summary>
public static class Resources
{
    /// <summary>The PostgreSQL server.</summary>
    public const string Postgres = "postgres";

    /// <summary>The database on the PostgreSQL server.</summary>
    public const string Database = "chatdb";

    /// <summary>The Redis server.</summary>
    public const string Redis = "redis";

    /// <summary>The mail server of development.</summary>
    public const string Mail = "mail";

    /// <summary>The identity provider of development, where people sign in with a school account.</summary>
    public const string SchoolAccount = "school-account";

    /// <summary>The run of the API's program that migrates the database and exits.</summary>
    public const string Migrate = "migrate";

    /// <summary>The API.</summary>
    public const string Api = "api";

    /// <summary>The worker that drains the queue.</summary>
    public const string Worker = "worker";

    /// <summary>The nodes that hold the sockets.</summary>
    public const string Realtime = "realtime";

    /// <summary>The public origin: static client and proxy.</summary>
    public const string Web = "web";
}
