using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel.Tests.Transport;

public sealed class FrameTests
{
    [Fact]
    public void A_short_message_is_flags_length_and_bytes()
    {
        using var stream = new MemoryStream();
        FrameWriter.WriteMessage(stream, ["a"u8.ToArray(), Array.Empty<byte>(), "bc"u8.ToArray()]);
        // more=1, 1 byte 'a'; more=1, none; last=0, 2 bytes 'bc'
        Assert.Equal("010161" + "0100" + "00026263", Convert.ToHexString(stream.ToArray()));
    }

    [Fact]
    public void A_body_of_256_bytes_takes_the_long_form()
    {
        using var stream = new MemoryStream();
        FrameWriter.WriteMessage(stream, [new byte[255]]);
        FrameWriter.WriteMessage(stream, [new byte[256]]);
        var bytes = stream.ToArray();
        Assert.Equal("00FF", Convert.ToHexString(bytes[..2]));
        // 2 + 255 bytes later: long=2 and eight bytes of length, 0x100
        Assert.Equal("020000000000000100", Convert.ToHexString(bytes[257..266]));
        Assert.Equal(2 + 255 + 9 + 256, bytes.Length);
    }

    [Fact]
    public void Random_messages_arrive_whole_however_the_network_cuts_them()
    {
        // Sizes around every boundary: the short form's 255, the reader's buffer of 16 KiB, its first allocation of 1
        // MiB.
        var size = Gen.Frequency(
            (80, Gen.Choose(0, 300)),
            (19, Gen.Choose(16_000, 70_000)),
            (1, Gen.Choose(1_048_570, 2_200_000))
        );
        var message = size.NonEmptyListOf().Where(m => m.Count <= 100);
        var cases = Gen.Zip(message.ListOf(), Gen.Choose(1, int.MaxValue));
        Prop.ForAll(
                cases.ToArbitrary(),
                drawn =>
                {
                    var random = new Random(drawn.Item2);
                    var sent = drawn.Item1.Select(sizes => sizes.Select(n => Bytes(random, n)).ToArray()).ToArray();
                    using var stream = new MemoryStream();
                    foreach (var parts in sent)
                    {
                        FrameWriter.WriteMessage(stream, [.. parts]);
                    }

                    stream.Position = 0;
                    var reader = new FrameReader(new ChoppyStream(stream, random), PeerAllowance.Whole(new()));
                    foreach (var parts in sent)
                    {
                        for (var i = 0; i < parts.Length; i++)
                        {
                            Assert.True(reader.TryRead(out var frame));
                            Assert.Equal(i + 1 < parts.Length, frame.More);
                            Assert.True(parts[i].AsSpan().SequenceEqual(frame.Body));
                        }
                    }

                    Assert.False(reader.TryRead(out _));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(
        new byte[] { 0x08, 0 },
        "found frame flags 0x08, expected more (1), long (2) and command (4) only, and no command with more"
    )]
    [InlineData(
        new byte[] { 0x05, 0 },
        "found frame flags 0x05, expected more (1), long (2) and command (4) only, and no command with more"
    )]
    [InlineData(
        new byte[] { 0x02, 0, 0, 0, 1, 0, 0, 0, 0 },
        "found a frame of 4294967296 bytes, expected at most 1073741824"
    )]
    [InlineData(
        new byte[] { 0x02, 255, 255, 255, 255, 255, 255, 255, 255 },
        "found a frame of 18446744073709551615 bytes, expected at most 1073741824"
    )]
    [InlineData(new byte[] { 0x00, 3, 1, 2 }, "the connection ended inside a frame")]
    public void Broken_bytes_are_named(byte[] bytes, string message) =>
        Assert.Equal(
            message,
            Assert
                .Throws<MalformedPeerException>(() =>
                    new FrameReader(new MemoryStream(bytes), PeerAllowance.Whole(new())).TryRead(out _)
                )
                .Message
        );

    [Fact]
    public void A_claimed_gigabyte_without_bytes_costs_next_to_nothing()
    {
        // The long header claims 2^30 bytes and 10 follow.
        var reader = new FrameReader(
            new MemoryStream([2, 0, 0, 0, 0, 0x40, 0, 0, 0, .. new byte[10]]),
            PeerAllowance.Whole(new())
        );
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<MalformedPeerException>(() => reader.TryRead(out _));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 64 << 10, 128 << 10);
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>Gives fewer bytes than asked for, as TCP may.</summary>
    private sealed class ChoppyStream(MemoryStream inner, Random random) : MemoryStream
    {
        public override int Read(Span<byte> buffer) =>
            inner.Read(buffer[..Math.Min(buffer.Length, random.Next(1, random.Next(2) == 0 ? 20 : 100_000))]);

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
