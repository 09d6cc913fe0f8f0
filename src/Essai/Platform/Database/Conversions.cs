using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Essai.Platform.Database;

/// <summary>Times as milliseconds since 1970 UTC.</summary>
internal sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(t => t.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));

/// <summary>Ids as 16 bytes, most significant first.</summary>
internal sealed class IdBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(bigEndian: true), bytes => new Guid(bytes, bigEndian: true));

/// <summary>Columns named as in hand-written SQL: LearnedAt is learned_at.</summary>
internal sealed class SnakeCase : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            property.Builder.HasAnnotation("Relational:ColumnName", JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }
}
