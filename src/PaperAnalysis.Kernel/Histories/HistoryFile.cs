using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PaperAnalysis.Kernel.Messages;

namespace PaperAnalysis.Kernel.Histories;

/// <summary>
/// A line of JSON for each cell, oldest first: <c>{"session":1,"line":2,"source":"1+1","output":"2"}</c>. Several
/// kernels share the file, so each opens it alone for a moment. A line that cannot be read (a kernel was killed while
/// it wrote) is passed over.
/// </summary>
internal sealed class HistoryFile(string path, int maxEntries)
{
    /// <summary>The file shrinks to its bound only when it is this much over, not with every cell.</summary>
    private const double Slack = 1.25;

    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    /// <summary>Reads what is there and claims the next session's number by an empty first line of it.</summary>
    public (List<HistoryEntry> Entries, int Session) Begin()
    {
        MakeFolder(Path.GetDirectoryName(path)!);
        using var file = Open();
        var entries = ReadAll(file);
        var session = entries.Count == 0 ? 1 : entries.Max(e => e.Session) + 1;
        if (entries.Count > maxEntries * Slack)
        {
            entries.RemoveRange(0, entries.Count - maxEntries);
            Rewrite(file, entries);
        }
        Append(file, new(session, 0, "", null));
        return (entries.FindAll(e => e.Line > 0), session);
    }

    public void Append(IEnumerable<HistoryEntry> entries)
    {
        using var file = Open();
        foreach (var entry in entries)
        {
            Append(file, entry);
        }
    }

    private static List<HistoryEntry> ReadAll(FileStream file)
    {
        var entries = new List<HistoryEntry>();
        using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (Parse(line) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private static HistoryEntry? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return
                root.ValueKind == JsonValueKind.Object
                && root.Number("session") is { } session
                && root.Number("line") is { } number
                ? new(
                    session,
                    number,
                    root.Text("source"),
                    root.TryGetProperty("output", out _) ? root.Text("output") : null
                )
                : null;
        }
        catch (Exception e) when (e is JsonException or BadMessageException)
        {
            return null;
        }
    }

    private static void Rewrite(FileStream file, List<HistoryEntry> entries)
    {
        file.SetLength(0);
        foreach (var entry in entries)
        {
            Append(file, entry);
        }
    }

    private static void Append(FileStream file, HistoryEntry entry)
    {
        file.Seek(0, SeekOrigin.End);
        // A line that was cut short is ended, so that it takes none of the next with it.
        if (file.Length > 0 && !EndsWithNewline(file))
        {
            file.WriteByte((byte)'\n');
        }

        var line = new JsonObject
        {
            ["session"] = entry.Session,
            ["line"] = entry.Line,
            ["source"] = entry.Source,
        };
        if (entry.Output is not null)
        {
            line["output"] = entry.Output;
        }

        file.Write(line.Bytes());
        file.WriteByte((byte)'\n');
    }

    private static bool EndsWithNewline(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }

    /// <summary>What a user ran, and what came of it, is for that user alone.</summary>
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            // Below the user's own data, which others do not see.
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, OwnFolder);
        }
        else if (HistoryLocation.IsOwn(folder))
        {
            File.SetUnixFileMode(folder, OwnFolder);
        }
    }

    private FileStream OpenAlone()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (OperatingSystem.IsWindows())
        {
            return new(path, options);
        }

        options.UnixCreateMode = OwnFile;
        var file = new FileStream(path, options);
        // Versions before 0.2 let others read it.
        if (File.GetUnixFileMode(file.SafeFileHandle) != OwnFile)
        {
            File.SetUnixFileMode(file.SafeFileHandle, OwnFile);
        }

        return file;
    }

    /// <exception cref="IOException">Another kernel held the file for two seconds.</exception>
    private FileStream Open()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return OpenAlone();
            }
            catch (IOException) when (attempt < 100)
            {
                Thread.Sleep(20);
            }
        }
    }
}
