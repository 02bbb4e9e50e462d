using System.Collections.Immutable;
using System.Text;

namespace FundingPipeline.Return;

/// <summary>One sheet together with its notes and their boxes, which a workbook keeps in three parts.</summary>
/// <param name="newPart">Makes a name for a part of ours and declares its type.</param>
internal sealed class SheetWithNotes(CopiedParts parts, XmlNames names, string path, Func<string, string, string, string> newPart)
{
    private const string NotesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private const string BoxesType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private readonly PartRelations relations = new(parts, path);

    public void Copy(CopiedStyles styles, ImmutableArray<Mark> marks, ImmutableArray<Mark> noted)
    {
        var part = relations.Target("comments");
        var notes = new SheetNotes(part is null ? null : parts[part].Xml(), names.Main);
        var gone = notes.Clear();
        var fresh = notes.Add(noted);
        var boxes = CopySheet(styles, marks, fresh) is { } id ? relations.TargetOf(id) : null;
        if (boxes is not null)
        {
            PutBoxes(boxes, NoteBoxes.Add(NoteBoxes.Remove(Encoding.Latin1.GetString(parts[boxes].Unpack()), gone), fresh));
        }

        if (part is not null || !fresh.IsEmpty)
        {
            parts.Put(notes.Pack(part ?? NewNotes()));
        }
    }

    /// <summary>Copies the cells, and returns the id of the drawing with the sender's own notes.</summary>
    private string? CopySheet(CopiedStyles styles, ImmutableArray<Mark> marks, ImmutableArray<Mark> fresh)
    {
        var part = parts[path];
        using var stream = part.Open();
        using var packer = new Packer(part.Name, 2 * part.Packed.Count);
        var copy = new SheetCopy(new(stream, packer), styles, marks);
        var found = copy.Copy(prefix => fresh.IsEmpty ? "" : $"<{prefix}legacyDrawing xmlns:r=\"{names.Relations}\" r:id=\"{NewBoxes(fresh)}\"/>");
        parts.Put(packer.Finish());
        return found;
    }

    private string NewBoxes(ImmutableArray<Mark> fresh)
    {
        var boxes = newPart("notes", "vml", BoxesType);
        PutBoxes(boxes, NoteBoxes.Draw(fresh, number: parts.Count(".vml") + 1));
        return relations.Add($"{names.Relations}/vmlDrawing", boxes);
    }

    private string NewNotes()
    {
        var notes = newPart("notes", "xml", NotesType);
        relations.Add($"{names.Relations}/comments", notes);
        return notes;
    }

    /// <summary>Whatever letters the sender's boxes hold, in whatever spelling, each byte stays as it is.</summary>
    private void PutBoxes(string boxes, string drawing) => parts.Put(Packer.Pack(boxes, Encoding.Latin1.GetBytes(drawing)));
}
