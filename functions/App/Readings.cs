using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.App;

/// <summary>The files that were read last, as far as a small machine holds them.</summary>
/// <param name="rowsKept">How many rows of claims are kept.</param>
public sealed class Readings(long rowsKept)
{
    /// <summary>Which part of the room may be taken by files whose project is reconciled: the rest is for those that wait for it.</summary>
    private const int Many = 8;

    private readonly Lock turn = new();
    private readonly Dictionary<string, LinkedListNode<Known>> known = new(StringComparer.Ordinal);
    private readonly LinkedList<Known> inOrder = new();
    private long rows;

    /// <summary>What a file was read to be, by these forms; null when nobody remembers.</summary>
    public Intake? Of(SourceFile file, ImmutableArray<Form> forms)
    {
        lock (turn)
        {
            return known.TryGetValue(file.Sha256, out var last) && last.Value.Intake.File == file && last.Value.Forms.SequenceEqual(forms) ? last.Value.Intake : null;
        }
    }

    /// <summary>The oldest are let go of first; the latest stays, however long it is.</summary>
    public void Remember(Intake intake, ImmutableArray<Form> forms)
    {
        lock (turn)
        {
            Forget(intake.File);
            known.Add(intake.File.Sha256, inOrder.AddLast(new Known(forms, intake)));
            rows += SizeOf(intake);
            while (rows > rowsKept && known.Count > 1)
            {
                Forget(inOrder.First!.Value.Intake.File);
            }
        }
    }

    /// <summary>A project's files are wanted again when something comes for it; of many others' there is no telling when.</summary>
    public void ForgetIfMany(ImmutableArray<SourceFile> files)
    {
        lock (turn)
        {
            if (rows > rowsKept / Many)
            {
                foreach (var file in files)
                {
                    Forget(file);
                }
            }
        }
    }

    private void Forget(SourceFile file)
    {
        if (known.Remove(file.Sha256, out var last))
        {
            inOrder.Remove(last);
            rows -= SizeOf(last.Value.Intake);
        }
    }

    /// <summary>A file that nobody could read has no row, and takes room all the same.</summary>
    private static int SizeOf(Intake intake) => intake.RowsRead + 1;

    private sealed record Known(ImmutableArray<Form> Forms, Intake Intake);
}
