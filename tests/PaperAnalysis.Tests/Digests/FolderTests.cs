using System.Diagnostics;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>A folder holds more than digests: each file is read once, and what is not read is named.</summary>
public sealed class FolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_pipe_is_named_and_not_waited_for()
    {
        Write("a.txt", 1);
        if (!OperatingSystem.IsLinux())
        {
            // Elsewhere the runtime alone is asked, which takes a pipe for a file.
            return;
        }
        using var made = Process.Start("mkfifo", _folder + "/pipe.txt");
        made.WaitForExit();
        var collection = Collection.Load(_folder);
        Assert.Equal(["a"], collection.Digests.Select(digest => digest.Name));
        Assert.Equal(
            $"{_folder}: found 1 entry that is no ordinary file (pipe.txt); expected digests; leave them, or copy what they hold into a file.",
            Assert.Single(collection.Warnings).ToString()
        );
        Assert.Single(Collection.Load(_folder + "/*.txt").Digests);
    }

    /// <summary>Two links to the folder itself give as many paths as there are ways through them.</summary>
    [Fact]
    public void Links_to_the_folder_itself_add_nothing()
    {
        Write("a.txt", 1);
        Write("x/b.txt", 2);
        Directory.CreateSymbolicLink(_folder + "/one", ".");
        Directory.CreateSymbolicLink(_folder + "/two", ".");
        Directory.CreateSymbolicLink(_folder + "/x/back", "..");
        var collection = Collection.Load(_folder);
        Assert.Equal(["a", "b"], collection.Digests.Select(digest => digest.Name));
        Assert.Equal([$"{_folder}/a.txt", $"{_folder}/x/b.txt"], collection.Digests.Select(digest => digest.File));
        Assert.Empty(collection.Warnings);
        Assert.Equal(2, Collection.Load(_folder + "/**/*.txt").Digests.Count);
    }

    [Fact]
    public void A_link_leads_to_files_once_and_to_a_folder_above_not_at_all()
    {
        Write("above.txt", 1);
        Write("in/a.txt", 2);
        Write("out/b.txt", 3);
        File.CreateSymbolicLink(_folder + "/in/0.txt", "a.txt");
        Directory.CreateSymbolicLink(_folder + "/in/link", "../out");
        Directory.CreateSymbolicLink(_folder + "/in/other", _folder + "/out");
        Directory.CreateSymbolicLink(_folder + "/in/up", "..");
        File.CreateSymbolicLink(_folder + "/in/nowhere", "none");
        var collection = Collection.Load(_folder + "/in");
        Assert.Equal(
            [$"{_folder}/in/a.txt", $"{_folder}/in/link/b.txt"],
            collection.Digests.Select(digest => digest.File)
        );
        Assert.Equal(
            [
                $"{_folder}/in: found 1 entry that is no ordinary file (nowhere); expected digests; leave them, or copy what they hold into a file.",
                $"{_folder}/in: found 1 link to a folder above (up); expected files, folders, and links to others; name the folder above to read it.",
            ],
            collection.Warnings.Select(warning => warning.ToString())
        );
    }

    [Fact]
    public void What_is_hidden_is_named()
    {
        Write("a.txt", 1);
        Write(".b.txt", 2);
        Write(".git/c.txt", 3);
        Assert.Equal(
            $"{_folder}: found 2 hidden entries (.b.txt, .git); expected digests whose names begin with no dot; name them to read them.",
            Assert.Single(Collection.Load(_folder).Warnings).ToString()
        );
        Assert.Equal(2, Collection.Load(_folder, _folder + "/.b.txt").Digests.Count);
    }

    [Fact]
    public void Of_many_hidden_entries_five_are_named()
    {
        Write("a.txt", 1);
        foreach (var name in "fbecda".ToCharArray())
        {
            Write($".{name}", 2);
        }
        Assert.StartsWith(
            $"{_folder}: found 6 hidden entries (.a, .b, .c, .d, .e, ...); ",
            Assert.Single(Collection.Load(_folder).Warnings).ToString(),
            StringComparison.Ordinal
        );
    }

    /// <summary>Linux allows any bytes in a name; an old archive has those of Latin-1.</summary>
    [Fact]
    public void A_file_whose_name_is_not_utf8_is_read_unless_another_looks_the_same()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        Write("a.txt", 1);
        Write("b.txt", 2);
        try
        {
            // café.txt, in Latin-1.
            Shell("cp a.txt \"$(printf 'caf\\351.txt')\"; cp a.txt \"$(printf '.caf\\351.txt')\"; rm a.txt");
            var collection = Collection.Load(_folder);
            Assert.Equal(["b", "caf\uFFFD"], collection.Digests.Select(digest => digest.Name));
            Sample.HasPapers(collection.Digests[1], 1);
            Assert.StartsWith(
                $"{_folder}: found 1 hidden entry (.caf\uFFFD.txt); ",
                Assert.Single(collection.Warnings).ToString(),
                StringComparison.Ordinal
            );
            Assert.Single(Collection.Load(_folder + "/caf\uFFFD.txt").Papers);

            // cafè.txt.
            Shell("cp b.txt \"$(printf 'caf\\350.txt')\"");
            Assert.Equal(
                $"{_folder}/caf\uFFFD.txt: found a file that cannot be opened (2 files have this name but for bytes that are not UTF-8; rename them); expected a file that may be read; check its permissions.",
                Collection.Load(_folder).Warnings[0].ToString()
            );
        }
        finally
        {
            // The runtime cannot delete them.
            Shell("rm -f caf* .caf*");
        }
    }

    [Fact]
    public void A_named_file_is_read_where_only_its_links_cannot_be()
    {
        Write("a.txt", 1);
        var system = new FailingFileSystem(1);
        Assert.Single(CollectionReader.Read([_folder + "/a.txt"], ReadOptions.Default, system).Papers);
        Assert.StartsWith("real path", system.Failed, StringComparison.Ordinal);
    }

    /// <summary>Whatever call of the file system fails, the reading ends with a collection or a clear error.</summary>
    [Fact]
    public void Each_call_of_the_file_system_may_fail()
    {
        Write("a.txt", 1);
        Write("x/b.txt", 2);
        Write("x/y/c.txt", 3);
        Directory.CreateSymbolicLink(_folder + "/link", "x/y");
        var whole = new FailingFileSystem(int.MaxValue);
        CollectionReader.Read([_folder], ReadOptions.Default, whole);
        Assert.InRange(whole.Calls, 12, 100);
        for (var n = 1; n <= whole.Calls; n++)
        {
            var system = new FailingFileSystem(n);
            try
            {
                var collection = CollectionReader.Read([_folder], ReadOptions.Default, system);
                Assert.True(
                    collection.Warnings.Any(warning =>
                        warning.ToString().Contains(FailingFileSystem.Message, StringComparison.Ordinal)
                    )
                        || collection.Digests.Count == 3,
                    $"the failure of call {n}, {system.Failed}, is not told"
                );
                Assert.All(collection.Digests, digest => Assert.True(digest.Ledger.Holds));
            }
            catch (DigestException failure)
            {
                Assert.Contains(FailingFileSystem.Message, failure.Message, StringComparison.Ordinal);
            }
        }
    }

    private void Shell(string command)
    {
        using var run = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = _folder })!;
        run.WaitForExit();
        Assert.Equal(0, run.ExitCode);
    }

    private void Write(string name, params int[] papers)
    {
        var path = _folder + "/" + name;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Sample.Glued(papers));
    }
}
