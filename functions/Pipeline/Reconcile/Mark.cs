using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace FundingPipeline.Reconcile;

/// <summary>Eight bytes by which a transaction or a person is known again in another project.</summary>
/// <remarks>Two different ones may have one mark, among a million transactions once in some forty million programmes. Projects that then seem to share something
/// and do not know one another are judged together with all others, as if one had come meanwhile: it takes longer, and no figure changes.</remarks>
internal static class Mark
{
    public static ImmutableArray<ulong> OfCosts(ImmutableArray<LineCase> lines)
    {
        var marks = new List<ulong>(lines.Length);
        foreach (var line in lines)
        {
            if (line.Cost is { Reference.Length: > 0 } cost)
            {
                marks.Add(Of(cost.Ledger, cost.Reference));
            }
        }

        return Sorted(marks);
    }

    public static ImmutableArray<ulong> OfPersons(ImmutableArray<OutcomeCase> outcomes) => Sorted([.. outcomes.Where(outcome => outcome.Line.IsSomebodys).Select(outcome => Of(Elsewhere.Person(outcome.Line), ""))]);

    private static ulong Of(string text, string more)
    {
        Span<byte> bytes = stackalloc byte[512], hash = stackalloc byte[SHA256.HashSizeInBytes];
        var length = Encoding.UTF8.GetMaxByteCount(text.Length + more.Length) + 1;
        var into = length <= bytes.Length ? bytes : new byte[length];
        var written = Encoding.UTF8.GetBytes(text, into);
        into[written++] = 0;
        written += Encoding.UTF8.GetBytes(more, into[written..]);
        SHA256.HashData(into[..written], hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>Each once, in one order whatever order the claims came in.</summary>
    private static ImmutableArray<ulong> Sorted(List<ulong> marks)
    {
        marks.Sort();
        var sorted = CollectionsMarshal.AsSpan(marks);
        var count = 0;
        foreach (var mark in sorted)
        {
            if (count == 0 || sorted[count - 1] != mark)
            {
                sorted[count++] = mark;
            }
        }

        return [.. sorted[..count]];
    }
}
