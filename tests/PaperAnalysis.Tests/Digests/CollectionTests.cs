using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

public sealed class CollectionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_order_of_digests_is_that_of_their_names_not_of_the_paths_given()
    {
        var (a, b) = (Write("a.txt", 1), Write("b.txt", 2, 3));
        var forward = Collection.Load(a, b);
        var backward = Collection.Load(b, a);
        Assert.Equal(["a:001", "b:001", "b:002"], forward.Papers.Select(paper => paper.Id));
        Assert.Equal(forward.Papers.Select(p => p.Id), backward.Papers.Select(p => p.Id));
    }

    [Fact]
    public void A_file_that_is_named_twice_is_read_once()
    {
        var a = Write("a.txt", 1);
        Assert.Single(Collection.Load(a, _folder, _folder + "/./a.txt").Digests);
    }

    /// <summary>An abstract that is empty is a place for one; a file without such a place is no digest.</summary>
    [Theory]
    [InlineData("a.jsonl", "{\"title\":\"On trees\",\"abstract\":\"\"}\n{\"title\":\"On graphs\",\"abstract\":\"\"}\n")]
    [InlineData("a.json", "[{\"title\":\"On trees\",\"summary\":null},{\"title\":\"On graphs\",\"summary\":\" \"}]")]
    [InlineData("a.csv", "title,abstract\nOn trees,\nOn graphs,\n")]
    public void Where_no_record_has_an_abstract_titles_alone_are_read_and_a_warning_says_so(string name, string text)
    {
        var file = WriteText(name, text);
        var read = Collection.Load(_folder);
        Assert.Equal(["On trees", "On graphs"], read.Papers.Select(paper => paper.Title));
        Assert.All(read.Papers, paper => Assert.Equal("", paper.Abstract));
        var warning = Assert.Single(read.Warnings);
        Assert.Equal((file, "an empty abstract in each of its 2 records"), (warning.File, warning.Found));

        // One abstract among all, and the rule is the usual one.
        WriteText("b.jsonl", "{\"title\":\"On webs\",\"abstract\":\"We show one.\"}\n");
        Assert.Equal(["On webs"], Collection.Load(_folder).Papers.Select(paper => paper.Title));
    }

    [Theory]
    [InlineData("a.csv", "title,year\nOn trees,2001\n")]
    [InlineData("a.jsonl", "{\"title\":\"On trees\",\"year\":2001}\n")]
    public void Records_without_a_place_for_an_abstract_are_no_papers(string name, string text)
    {
        WriteText(name, text);
        Assert.Throws<DigestException>(() => Collection.Load(_folder));
    }

    [Fact]
    public void A_name_is_the_stem_without_extensions_and_content_hash()
    {
        var file = Write("000_0fe11b2ce87fb7bf.saved.txt", 1);
        Assert.Equal("000", Collection.Load(file).Digests.Single().Name);
    }

    [Fact]
    public void Files_of_one_name_get_as_many_folders_as_tell_them_apart()
    {
        Write("2024/march/a.txt", 1);
        Write("2025/march/a.txt", 2);
        Write("2025/march/b.txt", 3);
        Assert.Equal(
            ["2024/march/a", "2025/march/a", "b"],
            Collection.Load(_folder).Digests.Select(digest => digest.Name)
        );
    }

    [Fact]
    public void Files_that_differ_in_their_extension_alone_keep_it()
    {
        Write("a.log", 1);
        Write("a.txt", 2);
        Assert.Equal(["a.log", "a.txt"], Load("a.*").Digests.Select(digest => digest.Name));
    }

    /// <summary>A number after the name, as there once was, may be another file's name.</summary>
    [Theory]
    [InlineData("a.txt a.csv a-2.txt", "a-2 a.csv a.txt")]
    [InlineData("x/daily.jsonl y/daily.jsonl", "x/daily y/daily")]
    [InlineData("x/a.txt x/a.csv y/a.txt", "a.csv a.txt y/a")]
    [InlineData(
        "a_0fe11b2ce87fb7bf.txt a_1fe11b2ce87fb7bf.txt a.txt",
        "a.txt a_0fe11b2ce87fb7bf.txt a_1fe11b2ce87fb7bf.txt"
    )]
    public void Names_are_unique_whatever_the_files_are(string files, string names)
    {
        foreach (var file in files.Split(' '))
        {
            Write(file, file.Length);
        }
        Assert.Equal(names.Split(' '), Collection.Load(_folder).Digests.Select(digest => digest.Name));
    }

    [Fact]
    public void Names_do_not_depend_on_the_order_of_files_and_are_unique_among_random_ones()
    {
        var random = new Random(1);
        string[] parts = ["a", "a.b", "a-2", "a-2.b", "b", ".a", "a_0fe11b2ce87fb7bf", "a_0fe11b2ce87fb7bf.b"];
        for (var trial = 0; trial < 300; trial++)
        {
            string[] files =
            [
                .. Enumerable
                    .Range(0, random.Next(2, 12))
                    .Select(_ => string.Join('/', random.GetItems(parts, random.Next(1, 4))))
                    .Select(file => (random.Next(4) == 0 ? "/" : "") + file)
                    .Distinct(),
            ];
            var names = files.Zip(DigestNames.Of(files)).ToDictionary(pair => pair.First, pair => pair.Second);
            Assert.Equal(files.Length, names.Values.Distinct().Count());
            random.Shuffle(files);
            Assert.Equal(files.Select(file => names[file]), DigestNames.Of(files));
        }
    }

    [Fact]
    public void Two_digests_of_one_name_make_no_collection() =>
        Assert.Equal(
            "Found two digests named 'a', of a and a; expected names of their own; change one by 'with { Name = … }'. (Parameter 'digests')",
            Assert
                .Throws<ArgumentException>(() =>
                    new Collection([Digest.Parse("a", Sample.Glued(1)), Digest.Parse("a", Sample.Glued(2))])
                )
                .Message
        );

    [Theory]
    [InlineData("*.txt", "a b")]
    [InlineData("?.txt", "a b")]
    [InlineData("**/*.txt", "a b c d")]
    [InlineData("x/**/*.txt", "c d")]
    [InlineData("x/*/d.*", "d")]
    public void A_pattern_stands_for_the_files_that_match_it(string pattern, string names)
    {
        Write("a.txt", 1);
        Write("b.txt", 2);
        Write("x/c.txt", 3);
        Write("x/y/d.txt", 4);
        Write(".hidden/e.txt", 5);
        Write("x/y/f.log", 6);
        Assert.Equal(names.Split(' '), Load(pattern).Digests.Select(digest => digest.Name));
    }

    [Theory]
    [InlineData("*.txt", "a.txt")]
    [InlineData("**/*.txt", "a.txt x/b.txt")]
    public void A_pattern_without_a_folder_begins_at_the_current_one(string pattern, string files)
    {
        Write("a.txt", 1);
        Write("x/b.txt", 2);
        var collection = CollectionReader.Read([pattern], ReadOptions.Default, new FolderSystem(_folder));
        Assert.Equal(files.Split(' '), collection.Digests.Select(digest => digest.File));
    }

    [Fact]
    public void An_id_that_two_records_share_names_neither()
    {
        const string Line = "{\"id\":\"1\",\"title\":\"A\",\"abstract\":\"X.\"}\n";
        File.WriteAllText(
            Path.Combine(_folder, "a.jsonl"),
            Line + "{\"id\":\"2\",\"title\":\"B\",\"abstract\":\"Y.\"}"
        );
        File.WriteAllText(Path.Combine(_folder, "b.jsonl"), Line);
        Assert.Equal(["a:001", "2", "b:001"], Collection.Load(_folder).Papers.Select(p => p.Id));
    }

    [Fact]
    public void All_missing_files_are_named_at_once()
    {
        var failure = Assert.Throws<DigestException>(() => Collection.Load("x.txt", Write("a.txt", 1), "y.txt"));
        Assert.Equal(["x.txt", "y.txt"], failure.Problems.Select(problem => problem.File));
    }

    private Collection Load(string pattern) => Collection.Load(_folder + "/" + pattern);

    private string Write(string name, params int[] papers) => WriteText(name, Sample.Glued(papers));

    private string WriteText(string name, string text)
    {
        var path = _folder + "/" + name;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>As if the folder were the current one, which all tests of the process share; nothing else is in it.</summary>
    private sealed class FolderSystem(string current) : FileSystem
    {
        public override bool IsFile(string path) => base.IsFile(Within(path));

        public override bool IsFolder(string path) => base.IsFolder(Within(path));

        public override IReadOnlyList<FolderEntry> Entries(string folder) => base.Entries(Within(folder));

        public override Stream Open(string file) => base.Open(Within(file));

        public override string RealPath(string path) => base.RealPath(Within(path));

        private string Within(string path) =>
            Path.IsPathRooted(path) ? throw new IOException($"{path} is not in the folder") : Path.Join(current, path);
    }
}
