using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>The file system, but for one call that fails: listing, asking for a real path, opening, or reading.</summary>
internal sealed class FailingFileSystem(int failing) : FileSystem
{
    public const string Message = "the disk was taken out";

    public int Calls { get; private set; }

    public string Failed { get; private set; } = "";

    public override IReadOnlyList<FolderEntry> Entries(string folder)
    {
        Count($"list {folder}");
        return base.Entries(folder);
    }

    public override Stream Open(string file)
    {
        Count($"open {file}");
        return new FailingStream(base.Open(file), this);
    }

    public override string RealPath(string path)
    {
        Count($"real path of {path}");
        return base.RealPath(path);
    }

    private void Count(string call)
    {
        if (++Calls == failing)
        {
            Failed = call;
            throw new IOException(Message);
        }
    }

    private sealed class FailingStream(Stream source, FailingFileSystem system) : ForwardStream(source)
    {
        public override int Read(Span<byte> buffer)
        {
            system.Count("read");
            return Source.Read(buffer);
        }
    }
}
