using System.Security.Cryptography;

namespace Chat.AppHost;

/// <summary>The file with the master keys of a data folder: a key in each line, the current one first.</summary>
internal static class MasterKeyFile
{
    /// <summary>The services' setting with the path.</summary>
    public const string Setting = "Sealing__KeyFile";

    /// <summary>The parameter with the text of the file in the cloud.</summary>
    public const string Parameter = "master-keys";

    private const int Size = 32;

    /// <summary>The path of the file, which is made if it is missing. Its owner alone can read it.</summary>
    public static string In(DataFolder folder)
    {
        if (!File.Exists(folder.MasterKeyFile)) PrivateFile.Write(folder.MasterKeyFile, $"{Make()}\n");
        return folder.MasterKeyFile;
    }

    /// <summary>Adds a key, which is the current one from then on.</summary>
    public static void Add(DataFolder folder) =>
        PrivateFile.Write(folder.MasterKeyFile, $"{Make()}\n{File.ReadAllText(In(folder))}");

    private static string Make() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size));
}
