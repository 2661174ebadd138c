using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PaperAnalysis.Notebooks.Sessions.Submissions;

/// <summary>
/// Marks the methods of a compiled cell as not to be inlined, so that an exception names the user's line in a small
/// method and not that of its caller. The rest of the optimiser stays on, which a debug build would turn off.
/// </summary>
internal static class KeptFrames
{
    // ECMA-335 II.22.26: RVA (4 bytes), ImplFlags (2 bytes).
    private const int ImplFlags = 4;

    public static void Mark(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        var metadata = file.GetMetadataReader();
        var table = file.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.MethodDef);
        var width = metadata.GetTableRowSize(TableIndex.MethodDef);
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if ((method.Attributes & MethodAttributes.SpecialName) == 0)
            {
                var row = table + (MetadataTokens.GetRowNumber(handle) - 1) * width;
                BinaryPrimitives.WriteUInt16LittleEndian(
                    image.AsSpan(row + ImplFlags),
                    (ushort)(method.ImplAttributes | MethodImplAttributes.NoInlining)
                );
            }
        }
    }
}
