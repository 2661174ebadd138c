using System.Buffers.Binary;
using System.Reflection.PortableExecutable;

namespace PaperAnalysis.Notebooks.Tests.Sessions.References;

public sealed class WrongReferenceTests
{
    private static readonly byte[] Good = MadeLibrary.Image(
        "Good",
        "public static class Good { public static int Six => 6; }"
    );

    public static TheoryData<string, byte[], string> Files =>
        new()
        {
            { "data.csv", "a,b\n1,2\n"u8.ToArray(), "a file that is no assembly of .NET, or a damaged one" },
            { "empty.dll", [], "a file that is no assembly of .NET, or a damaged one" },
            { "begun.dll", Good[..300], "a file that is no assembly of .NET, or a damaged one" },
            { "half.dll", Good[..(Good.Length / 2)], "a file that is no assembly of .NET, or a damaged one" },
            { "most.dll", Good[..^1], "an assembly that is cut off; copy it again" },
            {
                "libnative.so",
                [0x7F, .. "ELF"u8, .. new byte[4096]],
                "a file that is no assembly of .NET, or a damaged one"
            },
            { "native.dll", WithoutMetadata(), "a native library" },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_wrong_reference_is_refused_and_the_cells_after_it_run(string name, byte[] bytes, string found)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, name);
        File.WriteAllBytes(file, bytes);
        using var session = Cells.Session(folder.Path);

        var failure = await session.Failure($"#r \"{name}\"\n1");
        Assert.Equal("ReferenceException", failure.Name);
        Assert.StartsWith(
            $"#r \"{name}\": found {found}, expected an assembly",
            failure.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("2", await session.Value("1 + 1"));

        // Once the file is what it should be, it is taken.
        File.WriteAllBytes(file, Good);
        Assert.Equal("6", await session.Value($"#r \"{name}\"\nGood.Six"));
    }

    [Fact]
    public async Task What_only_the_compiler_finds_wrong_fails_its_own_cell_alone()
    {
        using var folder = new TemporaryFolder();
        // The header of the metadata's tables is overwritten: the file has its length and its sections.
        var broken = (byte[])Good.Clone();
        var start = broken.AsSpan().IndexOf("#~\0\0"u8);
        broken.AsSpan(start - 8, 4).Fill(0xFF);
        File.WriteAllBytes(Path.Combine(folder.Path, "broken.dll"), broken);
        using var session = Cells.Session(folder.Path);

        await session.Failure("#r \"broken.dll\"\n1");
        Assert.Equal("2", await session.Value("1 + 1"));
    }

    [Fact]
    public async Task A_copy_of_a_referenced_assembly_under_another_name_adds_nothing()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "first.dll"), Good);
        File.WriteAllBytes(Path.Combine(folder.Path, "second.dll"), Good);
        using var session = Cells.Session(folder.Path);

        Assert.Equal("6", await session.Value("#r \"first.dll\"\n#r \"second.dll\"\nGood.Six"));
        Assert.Equal("7", await session.Value("#r \"second.dll\"\nGood.Six + 1"));
    }

    [Fact]
    public async Task A_library_finds_what_lies_beside_it()
    {
        using var folder = new TemporaryFolder();
        var inner = MadeLibrary.Image("Inner", "public sealed class Inner { public int Seven => 7; }");
        var late = MadeLibrary.Image("Late", "public static class Late { public static int Eight => 8; }");
        var outer = MadeLibrary.Image(
            "Outer",
            """
            public static class Outer
            {
                public static Inner Make() => new Inner();
                public static int ByName() =>
                    (int)System.Reflection.Assembly.Load("Late").GetType("Late").GetProperty("Eight").GetValue(null);
            }
            """,
            inner
        );
        foreach (var (name, image) in new[] { ("Inner", inner), ("Late", late), ("Outer", outer) })
        {
            File.WriteAllBytes(Path.Combine(folder.Path, name + ".dll"), image);
        }
        using var session = Cells.Session(folder.Path);

        // The compiler needs the one, the code that runs the other.
        Assert.Equal("7", await session.Value("#r \"Outer.dll\"\nOuter.Make().Seven"));
        Assert.Equal("8", await session.Value("Outer.ByName()"));
    }

    [Fact]
    public async Task A_library_finds_the_native_library_beside_it()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        using var folder = new TemporaryFolder();
        File.Copy(
            Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "libSystem.Native.so"),
            Path.Combine(folder.Path, "libbeside.so")
        );
        File.WriteAllBytes(
            Path.Combine(folder.Path, "Caller.dll"),
            MadeLibrary.Image(
                "Caller",
                """
                public static class Caller
                {
                    [System.Runtime.InteropServices.DllImport("beside", EntryPoint = "SystemNative_GetPid")]
                    public static extern int Id();
                }
                """
            )
        );
        using var session = Cells.Session(folder.Path);
        Assert.Equal("True", await session.Value("#r \"Caller.dll\"\nCaller.Id() == Environment.ProcessId"));
    }

    private static byte[] WithoutMetadata()
    {
        var image = (byte[])Good.Clone();
        using var file = new PEReader(new MemoryStream(image));
        // The last but one of sixteen directories of eight bytes is that of .NET.
        var directories =
            file.PEHeaders.PEHeaderStartOffset + (file.PEHeaders.PEHeader!.Magic == PEMagic.PE32Plus ? 112 : 96);
        BinaryPrimitives.WriteInt64LittleEndian(image.AsSpan(directories + 14 * 8), 0);
        return image;
    }
}
