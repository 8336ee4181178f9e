package dev.marquee.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Everything in our schema that a migration can make, one line each, in a fixed order. */
record Catalogue(Connection connection) {

  private static final String LINES =
      """
      with ours as (
        select c.* from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'marquee' and c.relname not like 'flyway%'
      )
      select 'relation ' || relkind::text || ' ' || relname || coalesce(' ' || reloptions::text, '')
      from ours
      union all
      select concat_ws(' ', 'column', c.relname,
                       row_number() over (partition by c.oid order by a.attnum), a.attname,
                       format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
                       a.attgenerated, a.attcollation::regcollation, a.attstattarget, a.attoptions,
                       pg_get_expr(d.adbin, d.adrelid))
      from ours c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relkind <> 'i'
      union all
      select concat_ws(' ', 'constraint', c.relname, k.conname, pg_get_constraintdef(k.oid))
      from ours c join pg_constraint k on k.conrelid = c.oid
      union all
      select 'index ' || pg_get_indexdef(oid) from ours where relkind = 'i'
      union all
      select 'trigger ' || pg_get_triggerdef(t.oid)
      from ours c join pg_trigger t on t.tgrelid = c.oid where not t.tgisinternal
      union all
      select 'function ' || pg_get_functiondef(p.oid)
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'marquee' and p.prokind = 'f'
      union all
      select concat_ws(' ', 'type', t.typtype, t.typname, t.typcategory)
      from pg_type t join pg_namespace n on n.oid = t.typnamespace
      where n.nspname = 'marquee' and t.typname not like '%flyway%'
      union all
      select concat_ws(' ', 'text search', c.cfgname, m.maptokentype, m.mapseqno,
                       m.mapdict::regdictionary)
      from pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace
      left join pg_ts_config_map m on m.mapcfg = c.oid
      where n.nspname = 'marquee'
      union all
      select concat_ws(' ', 'comment', objoid::regclass, objsubid, description)
      from pg_description where objoid in (select oid from ours)
      union all
      select 'extension ' || extname from pg_extension
      order by 1
      """;

  List<String> lines() throws SQLException {
    var lines = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(LINES)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }
}
