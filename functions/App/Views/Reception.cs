using System.Collections.Immutable;
using System.Security.Cryptography;
using FundingPipeline.Ingest;
using FundingPipeline.Portal;

namespace FundingPipeline.App;

/// <summary>Takes files from whoever sends them at the front door: looks whose each is before it keeps any.</summary>
/// <remarks>Fifty who send at once are read one at a time: a workbook unfolds to many times its size, and what came before is taken in meanwhile.</remarks>
public sealed class Reception(Workplace at) : IDisposable
{
    private const int Longest = 100;

    private readonly SemaphoreSlim desk = new(1);

    public void Dispose() => desk.Dispose();

    /// <summary>Keeps all of the files or, when one of them is not his to send, none.</summary>
    /// <param name="body">The accountable body for which they are sent; empty for the programme office.</param>
    /// <exception cref="Problem">A file is not his to send; the message says which and why.</exception>
    public async Task<ImmutableArray<SentView>> Take(Actor who, string body, IReadOnlyList<Parcel> parcels, CancellationToken stop)
    {
        Check(who, body);
        await desk.WaitAsync(stop);
        try
        {
            var owners = new List<string>();
            foreach (var parcel in parcels)
            {
                owners.Add(await OwnerOf(who, body, parcel, stop));
            }

            var sent = ImmutableArray.CreateBuilder<SentView>();
            foreach (var (parcel, owner) in parcels.Zip(owners))
            {
                sent.Add(await Keep(parcel, owner, who, stop));
            }

            return sent.ToImmutable();
        }
        finally
        {
            desk.Release();
        }
    }

    /// <summary>Whether somebody sends files for a body at all.</summary>
    /// <exception cref="Problem">He does not.</exception>
    public void Check(Actor who, string body)
    {
        if (body.Length > Longest || body != Actor.SlugOf(body))
        {
            throw Problem.Bad("A body's name in an address is in small letters, with hyphens: moss-side-council.");
        }

        if (body.Length == 0 && !who.IsAdministrator)
        {
            throw Problem.Bad("Say for which accountable body you send: ?body= and its name as your roles have it.");
        }

        if (body.Length > 0 && !Rights.To(Deed.SendClaims).Allow(who, Owner.Body(body)))
        {
            throw Problem.Forbidden($"You do not send claims for {body}.");
        }
    }

    /// <summary>Whose a file is. What cannot be read is its sender's: it is refused with its findings, and he sees them.</summary>
    private async Task<string> OwnerOf(Actor who, string body, Parcel parcel, CancellationToken stop)
    {
        var path = Upload.PathOf(body, parcel.Sha256, parcel.Name);
        if (Incoming.KindOf(path) == Storage.ArrivalKind.Ignored)
        {
            return body;
        }

        var office = await at.Desk.Office(stop);
        await using var content = parcel.Open();
        var intake = at.Desk.Look(content, new(parcel.Sha256, path), office.Forms);
        if ((intake.Register is not null || intake.Form is not null) && !Rights.To(Deed.SendRegisters).Ever(who))
        {
            throw Problem.Forbidden($"{parcel.Name} is a {(intake.Form is null ? "register" : "form")}. Only the programme office sends one, and nothing of what you sent with it was kept.");
        }

        return intake.Claim is { } claim ? OwnerOf(who, body, parcel, claim, office.Register) : body;
    }

    private static string OwnerOf(Actor who, string body, Parcel parcel, Claim claim, Register register)
    {
        var known = register.Find(claim.Id.Project)?.AccountableBody is { Length: > 0 } accountable ? Actor.SlugOf(accountable) : null;
        var owner = known ?? Actor.SlugOf(claim.Cover.Claimant);
        return Rights.To(Deed.SendClaims).Allow(who, Owner.Body(owner))
            ? known ?? (who.IsAdministrator ? body : owner)
            : throw Problem.Forbidden($"{parcel.Name} is a claim of {claim.Id.Project}, which is {(known is null ? "no project of a register's, and its claimant is no body" : "not of a body")} that you send claims for. Nothing of what you sent with it was kept.");
    }

    /// <summary>The file first and word of it second: whoever sends it again after dying in between leaves the same.</summary>
    private async Task<SentView> Keep(Parcel parcel, string body, Actor who, CancellationToken stop)
    {
        var path = Upload.PathOf(body, parcel.Sha256, parcel.Name);
        var sent = new Sent(Showing.IdOf(path, parcel.Sha256), path, parcel.Sha256, parcel.Name, body, who.Name);
        if (!await at.Ledger.IsTakenIn(path, parcel.Sha256, stop))
        {
            await Write($"claims/{path}", parcel, stop);
        }

        await at.Sent.Note(sent, stop);
        return new(sent.Id, parcel.Name, $"/api/claims/{sent.Id}");
    }

    private async Task Write(string name, Parcel parcel, CancellationToken stop)
    {
        if (await at.Ledger.Files.PutIfAbsent(name, await parcel.Bytes(stop), stop))
        {
            return;
        }

        await using var there = await at.Ledger.Files.Open(name, stop);
        if (there is null || Convert.ToHexStringLower(await SHA256.HashDataAsync(there, stop)) != parcel.Sha256)
        {
            throw Problem.Conflict($"Another file is kept under the name that {parcel.Name} would have. Give yours another name.");
        }
    }
}
