using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Kernel.Messages;

namespace PaperAnalysis.Kernel.Tests.Messages;

public sealed class MessageSignerTests
{
    [Fact]
    public void The_signature_is_that_of_RFC_4231_case_2_however_the_text_is_cut()
    {
        // key "Jefe", data "what do ya want for nothing?"
        const string Expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        var signer = new MessageSigner("Jefe"u8.ToArray());
        Assert.Equal(Expected, Sign(signer, "what do ya want ", "for ", "", "nothing?"));
        Assert.Equal(Expected, Sign(signer, "what do ya want for nothing?"));
    }

    [Fact]
    public void Any_change_of_any_byte_is_noticed() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonEmptyArray<byte>>(),
                ArbMap.Default.ArbFor<NonNegativeInt>(),
                (body, where) =>
                {
                    var signer = new MessageSigner("key"u8.ToArray());
                    var signature = signer.Sign(body.Get);
                    Assert.Equal(
                        Convert.ToHexStringLower(HMACSHA256.HashData("key"u8, body.Get)),
                        Encoding.ASCII.GetString(signature)
                    );
                    Assert.True(signer.Verify(signature, body.Get));
                    var changed = body.Get.ToArray();
                    changed[where.Get % changed.Length] ^= 1;
                    Assert.False(signer.Verify(signature, changed));
                    Assert.False(signer.Verify(signature.AsSpan(1), body.Get));
                    Assert.False(signer.Verify([], body.Get));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void An_empty_key_signs_nothing_and_takes_anything()
    {
        var signer = new MessageSigner([]);
        Assert.Empty(signer.Sign("x"u8.ToArray()));
        Assert.True(signer.Verify("whatever"u8, "x"u8.ToArray()));
    }

    private static string Sign(MessageSigner signer, params string[] parts) =>
        Encoding.ASCII.GetString(signer.Sign([.. parts.Select(p => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(p))]));
}
